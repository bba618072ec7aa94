/** The `<name>` of the bucket in which a service's bundles are held. */
export const artifactBucket = 'artifacts';
