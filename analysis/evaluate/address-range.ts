import { BlockList, isIP } from 'node:net';

/** Says whether an IP address lies in the range; nothing when the text is neither an address nor a CIDR range. */
export function addressRange(cidr: string): ((address: string) => boolean) | undefined {
  const [network = '', length, ...rest] = cidr.split('/');
  const version = isIP(network);
  const bits = version === 4 ? 32 : 128;
  if (version === 0 || rest.length > 0 || (length !== undefined && !/^\d{1,3}$/.test(length))) return undefined;
  const prefix = length === undefined ? bits : Number(length);
  if (prefix > bits) return undefined;
  const family = version === 4 ? 'ipv4' : 'ipv6';
  const range = new BlockList();
  range.addSubnet(network, prefix, family);
  return (address) => isIP(address) === version && range.check(address, family);
}
