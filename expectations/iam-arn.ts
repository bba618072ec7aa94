type Where = { readonly partition: string; readonly account: string };

export const iamArn = ({ partition, account }: Where, kind: 'role' | 'policy', path: string, name: string) =>
  `arn:${partition}:iam::${account}:${kind}${path}${name}`;
