import { Command } from 'commander';
import { sources } from '../main';
import { checkSources } from '../registry/check-platform';
import { formatFinding, sortFindings } from '../registry/finding';
import { parseSources } from '../registry/load-platform';
import { exitCodes } from './exit-codes';
import { paint } from './paint';
import { printFindings } from './print-findings';
import { cleanEnvironment } from './sandbox/clean-environment';
import { duration } from './sandbox/duration';
import { startEmulator, useEmulator } from './sandbox/emulator';
import { forgetAws } from './sandbox/forget-aws';
import { runLifecycle } from './sandbox/lifecycle/run-lifecycle';
import { loopbackEndpoint } from './sandbox/loopback-endpoint';
import { miniature } from './sandbox/miniature';
import { onSignal } from './sandbox/on-signal';
import { createPipeline } from './sandbox/pipeline';
import { createProcesses } from './sandbox/processes';
import { listProgress, plainProgress } from './sandbox/progress';
import { reportOf, reportText, summaryOf } from './sandbox/report';
import { requiredTools } from './sandbox/required-tools';
import { createRunDirectory } from './sandbox/run-directory';
import { runSandbox } from './sandbox/run-sandbox';
import { SandboxFailure } from './sandbox/sandbox-failure';
import { scopeOf } from './sandbox/scope-of';
import { createTerraform } from './sandbox/terraform';
import { today } from './today';

type Options = {
  readonly only?: string;
  readonly all: boolean;
  readonly lifecycle: boolean;
  readonly keep: boolean;
  readonly json: boolean;
};

/** `platform sandbox`: applies the platform with real Terraform and the real AWS provider to an emulator on loopback. */
export const sandbox = new Command('sandbox')
  .description('apply a miniature of the organisation to an AWS emulator on this machine, and check what is there then')
  .option('--only <account>', 'the organisation and the stacks of one account')
  .option('--all', 'the whole registry, however long it takes', false)
  .option('--lifecycle', 'instead of the rehearsals: ends, kills and an organisation that exists already', false)
  .option('--keep', 'keep the working directory with states and logs', false)
  .option('--json', 'print the result as JSON', false)
  .addHelpText(
    'after',
    '\nNeeds terraform or tofu (TERRAFORM_BINARY_NAME) and moto_server, or an empty moto at AWS_ENDPOINT_URL on loopback;\nwithout --only also bash, jq, sha256sum and the AWS CLI, for the scripts of the workflows.\n\nExample:\n  npm run sandbox\n  npm run sandbox -- --only payments-dev\n  npm run sandbox -- --lifecycle',
  )
  .action(async (options: Options) => {
    const start = Date.now();
    const external = loopbackEndpoint(process.env.AWS_ENDPOINT_URL);
    const tools = requiredTools(process.env, { ownEmulator: !external, scripts: options.only === undefined });
    const env = cleanEnvironment(process.env);
    forgetAws(env);
    const own = sources();
    const { platform, findings: wrong } = checkSources(own, { today: today() });
    const { parsed } = parseSources(own);
    if (!platform || !parsed) {
      printFindings(wrong);
      process.exitCode = exitCodes.findings;
      return;
    }
    const scope = scopeOf(
      options,
      platform.accounts.map(({ name }) => name),
    );

    const { directory, remove } = createRunDirectory();
    // Terraform gets the time that it needs to write its state and release its lock.
    const commands = createProcesses({ graceMs: 60_000 });
    const servers = createProcesses({ graceMs: 5_000 });
    let keep = options.keep;
    const stop = async () => {
      await commands.stop();
      await servers.stop();
      if (!keep) remove();
    };
    const isStopping = onSignal(stop);
    process.once('exit', () => {
      commands.kill();
      servers.kill();
    });
    try {
      const emulator = external
        ? await useEmulator(external)
        : await startEmulator({ program: tools.emulator ?? '', processes: servers, env, cwd: directory });
      const begun = {
        sources: miniature(parsed, scope),
        scope,
        region: platform.organization.homeRegion,
        emulator,
        terraform: createTerraform({ program: tools.terraform, processes: commands, env, limitMs: 600_000 }),
        progress:
          process.stdout.isTTY && !options.json
            ? listProgress
            : plainProgress((line) => process.stderr.write(`${line}\n`)),
        directory,
        today: today(),
      };
      if (options.lifecycle) {
        const found = sortFindings(await runLifecycle(begun));
        keep ||= found.length > 0;
        process.exitCode = found.length > 0 ? exitCodes.findings : exitCodes.fine;
        for (const finding of found) process.stderr.write(`${formatFinding(finding)}\n`);
        const said = `${found.length === 0 ? 'every event ended as it must' : `${found.length} findings`}, in ${duration(Date.now() - start)}`;
        process.stdout.write(
          options.json
            ? `${JSON.stringify({ findings: found, summary: said }, null, 2)}\n`
            : `\n${paint(found.length > 0 ? 'red' : 'green', said)}\nnext: docs/lifecycle.md has the command for each event\n`,
        );
        return;
      }
      const result = await runSandbox({
        ...begun,
        pipeline: (place) =>
          createPipeline({ ...place, processes: commands, env, terraform: tools.terraform, limitMs: 600_000 }),
      });
      const report = reportOf(result);
      const findings = sortFindings(result.findings);
      const summary = summaryOf(report, Date.now() - start);
      keep ||= findings.length > 0;
      process.exitCode = findings.length > 0 ? exitCodes.findings : exitCodes.fine;
      for (const finding of findings) process.stderr.write(`${formatFinding(finding)}\n`);
      process.stdout.write(
        options.json
          ? `${JSON.stringify({ ...report, findings, summary }, null, 2)}\n`
          : `\n${reportText(report)}\n\n${paint(findings.length > 0 ? 'red' : 'green', summary)}\n`,
      );
    } catch (error) {
      if (isStopping()) return;
      if (!(error instanceof SandboxFailure)) throw error;
      keep = true;
      process.stderr.write(`${error.message}\n`);
      process.exitCode = exitCodes.findings;
    } finally {
      await stop();
      if (keep) process.stderr.write(`states and logs are in ${directory}\n`);
    }
  });
