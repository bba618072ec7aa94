/** The audience that AWS STS is known by in a partition; tokens for anything else are not for it. */
export const stsAudience = (partition: string) =>
  partition === 'aws-cn' ? 'sts.amazonaws.com.cn' : 'sts.amazonaws.com';
