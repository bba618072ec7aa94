import { unfencedLines } from '../../../cli/prove/unfenced-lines';

describe('what is not fenced', () => {
  it('is said in a line for each sort, with the accounts where no guardrail binds', () => {
    const lines = unfencedLines([
      { unfenced: [] },
      {
        unfenced: [
          { what: 'aws/forge-tag/sqs', account: 'pay-prod' },
          { what: 'aws/forge-tag/lambda', account: 'pay-dev' },
          { what: 'aws/make-untagged/stack', account: 'pay-dev' },
        ],
      },
    ]);
    expect(lines).toEqual([
      'not fenced: aws/forge-tag (lambda, sqs) in pay-dev, pay-prod, because no service control policy binds there',
      'not fenced: aws/make-untagged (stack) in pay-dev, because no service control policy binds there',
      '',
    ]);
  });

  it('is not said where everything is', () => {
    expect(unfencedLines([{ unfenced: [] }])).toEqual([]);
  });
});
