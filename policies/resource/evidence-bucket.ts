import { document, type PolicyDocument } from '../document';
import { evidenceKeys } from '../identities/evidence-keys';
import { paths, roleArn } from '../names';
import { noRoleOfAService } from './no-role-of-a-service';

/**
 * An entry of evidence is written once, by the job that applies, and stays: nobody replaces it, hides it behind a delete
 * marker or changes how long it is kept, an administrator or break-glass as little as anybody.
 *
 * Object Lock keeps a version that exists; it stops neither a newer version in front of it nor a delete marker, which is
 * what these denies are for. A multipart upload carries no `If-None-Match` when it begins, and so is refused with the rest.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes-enforce.html
 */
export const evidenceBucketPolicy = (place: {
  readonly partition: string;
  readonly account: string;
  readonly evidenceBucket: string;
}): PolicyDocument => {
  const bucket = `arn:${place.partition}:s3:::${place.evidenceBucket}`;
  const entries = `${bucket}/${evidenceKeys.entries}`;
  const anchors = `${bucket}/${evidenceKeys.anchors}`;
  const own = (name: string) => roleArn(place, paths.platform, name);
  return document(
    {
      // Entries name people and what they let through.
      Sid: 'DenyUnencryptedTransport',
      Effect: 'Deny',
      Principal: '*',
      Action: 's3:*',
      Resource: [bucket, `${bucket}/*`],
      Condition: { Bool: { 'aws:SecureTransport': 'false' } },
    },
    {
      // What is there already is never written again; two runs cannot both take the next place.
      Sid: 'DenyReplacing',
      Effect: 'Deny',
      Principal: '*',
      Action: 's3:PutObject',
      Resource: `${bucket}/*`,
      Condition: { Null: { 's3:if-none-match': 'true' } },
    },
    {
      // A marker would free the place for another entry; a shorter time, asked for with the entry, would empty it early.
      Sid: 'DenyDeletingAndUnlocking',
      Effect: 'Deny',
      Principal: '*',
      Action: [
        's3:BypassGovernanceRetention',
        's3:DeleteBucket',
        's3:DeleteObject',
        's3:DeleteObjectVersion',
        's3:PutObjectLegalHold',
        's3:PutObjectRetention',
      ],
      Resource: [bucket, `${bucket}/*`],
    },
    {
      // What has no place in the chain could not be taken away again, and the chain would stay unreadable.
      Sid: 'OnlyTheChain',
      Effect: 'Deny',
      Principal: '*',
      Action: 's3:PutObject',
      NotResource: [entries, anchors],
    },
    {
      // Who approves and who repairs do not also write what they did.
      Sid: 'OnlyAppliesWrite',
      Effect: 'Deny',
      Principal: '*',
      Action: 's3:PutObject',
      Resource: entries,
      Condition: { ArnNotEquals: { 'aws:PrincipalArn': [own('services-apply'), own('guardrails-apply')] } },
    },
    {
      // Where the chain begins is no job's to say, the first time or later: it decides which commits are asked about.
      Sid: 'OnlyTheAdministratorAnchors',
      Effect: 'Deny',
      Principal: '*',
      Action: 's3:PutObject',
      Resource: anchors,
      Condition: { ArnNotEquals: { 'aws:PrincipalArn': own('administrator') } },
    },
    noRoleOfAService('s3:*', place.partition, [bucket, `${bucket}/*`]),
  );
};
