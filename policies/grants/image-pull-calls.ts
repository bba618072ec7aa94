/** What pulling an image by digest takes, besides the registry's token. */
export const imagePullCalls = [
  'ecr:BatchCheckLayerAvailability',
  'ecr:BatchGetImage',
  'ecr:DescribeImages',
  'ecr:GetDownloadUrlForLayer',
] as const;
