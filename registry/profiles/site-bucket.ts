/** The `<name>` of the bucket that holds a static site's files. */
export const siteBucket = 'site';
