import { withDocument } from '../../../analysis/mutate/with-document';
import { fixtureModel } from '../fixture-model';

const nothing = { Version: '2012-10-17', Statement: [] } as const;

describe('a model with one document replaced', () => {
  const { model } = fixtureModel();

  it('has it wherever a boundary is worn, and shares every other role', () => {
    const worn = model.roles.find(({ boundary }) => boundary?.name === 'runtime')?.boundary?.document ?? nothing;
    const changed = withDocument(model, worn, nothing);
    const roles = model.roles.map((role, index) => ({ role, now: changed.roles[index] }));
    expect(roles.filter(({ role }) => role.boundary?.document === worn).length).toBeGreaterThan(1);
    for (const { role, now } of roles) {
      if (role.boundary?.document === worn) expect(now?.boundary?.document).toBe(nothing);
      else expect(now).toBe(role);
    }
    expect(changed.documents.filter(({ policy }) => policy.document === worn)).toEqual([]);
  });

  it('has it in the guardrails of accounts and of the accounts of roles alike', () => {
    const bound = model.accounts.find(({ name }) => name === 'pay-dev');
    const fence = bound?.serviceControl.flat().find(({ name }) => name === 'scp-root-1')?.document ?? nothing;
    const changed = withDocument(model, fence, nothing);
    const [account] = changed.accounts.filter(({ name }) => name === 'pay-dev');
    expect(account?.serviceControl.flat().find(({ name }) => name === 'scp-root-1')?.document).toBe(nothing);
    expect(account?.resourceControl).toBe(bound?.resourceControl);
    expect(changed.roles.find(({ name }) => name === 'pay_deploy')?.account).toBe(
      changed.accounts.find(
        ({ name }) => name === model.roles.find(({ name: role }) => role === 'pay_deploy')?.account.name,
      ),
    );
  });
});
