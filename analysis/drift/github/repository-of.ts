/** `/repos/acme/pay` as people name it: `repository acme/pay`; `/orgs/acme`: `organisation acme`. */
export function repositoryOf(place: string): string {
  const [, kind, ...name] = place.split('/');
  return `${kind === 'orgs' ? 'organisation' : 'repository'} ${kind === 'orgs' ? name[0] : name.slice(0, 2).join('/')}`;
}
