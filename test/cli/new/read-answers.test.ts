import { readAnswers } from '../../../cli/new/read-answers';
import { checkSources } from '../../../registry/check-platform';
import { fixtureSources } from '../../fixtures/fixture-sources';
import { fixtureToday } from '../../fixtures/fixture-today';

const { platform } = checkSources(fixtureSources(), { today: fixtureToday });

describe('the questions of platform new service', () => {
  const ask = async (given: Parameters<typeof readAnswers>[0], ...replies: string[]) => {
    if (!platform) throw new Error('the fixture must check');
    const [questions, said]: [string[], string[]] = [[], []];
    const answers = await readAnswers(
      given,
      platform,
      async (question) => {
        questions.push(question);
        const reply = replies.shift();
        if (reply === undefined) throw new Error(`nothing to answer to ${question}`);
        return reply;
      },
      (line) => said.push(line),
    );
    return { answers, questions, said };
  };

  it('are only those that were not answered, and the cluster only where it matters', async () => {
    const given = { id: 'refunds', team: 'pay', repository: 'acme/refunds', repositoryId: '77' };
    const { answers, questions } = await ask(given, 'dev, prod', 'serverless', '');
    expect(questions.map((question) => question.split(',')[0])).toEqual(['environments', 'profile', 'what it uses']);
    expect(answers).toEqual({ ...given, environments: 'dev, prod', profile: 'serverless', uses: '' });
    const container = await ask({ ...given, environments: 'dev' }, 'container-on-ecs', 'main', 'sqs');
    expect(container.answers).toMatchObject({ cluster: 'main', uses: 'sqs' });
  });

  it('are asked again until the answer can be, with the reason', async () => {
    const { answers, said } = await ask(
      { repository: 'acme/refunds', repositoryId: '77', environments: 'dev', profile: 'static-site', uses: '' },
      ...['', 'invoices', 'pay', 'refunds', 'pya', 'pay'],
    );
    expect(answers).toMatchObject({ id: 'refunds', team: 'pay' });
    expect(said).toEqual([
      '--id: must never have been used: registry/retired.ts has it, and names, tags and logs that carry it outlive what it stood for, got "invoices"; choose an id that was never used',
      '--id: must be new, and registry/services/pay.ts is there, got "pay"; choose another id, or change that entry',
      '--team: must be one of registry/teams.ts, got "pya"; use "pay" or another of ledger, pay',
    ]);
  });
});
