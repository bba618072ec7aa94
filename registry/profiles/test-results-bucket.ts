/** The `<name>` of the bucket that keeps the reports of a service's test stage. */
export const testResultsBucket = 'test-results';
