/** What a question to CloudTrail looks like in a list and in a manifest; `collect-uses.sh` takes the same. */
export const answerPath = /^\/[0-9]{12}\/[a-z]{2}(-[a-z]+)+-[0-9]+\/(role(\/[A-Za-z0-9+=,.@_-]+)+|user\/root)$/;
