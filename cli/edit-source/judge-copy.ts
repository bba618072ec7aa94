import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { main, sources } from '../../main';
import { lockText } from '../lock/lock-text';
import { updateLock } from '../lock/update-lock';
import { today } from '../today';

const [outdir = '', answer = ''] = process.argv.slice(2);
const { platform, findings } = main({ sources: sources(), outdir, today: today() });
const isFine = platform !== undefined && findings.length === 0;
writeFileSync(
  answer,
  JSON.stringify({
    findings,
    ...(isFine && { lock: lockText(updateLock({ platform, stacks: readdirSync(join(outdir, 'stacks')).sort() })) }),
  }),
);
