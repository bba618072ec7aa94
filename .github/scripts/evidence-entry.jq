# Whether a value is exactly an entry of evidence, as analysis/evidence/entry.ts reads it: an entry that cannot be read
# could never be taken back, and nothing would be applied after it.
def like($form): type == "string" and test("\\A(?:" + $form + ")\\z");
def count($least): type == "number" and . == floor and . >= $least and . <= 9007199254740991;
def exact($names): type == "object" and keys == ($names | sort);
def each(condition): type == "array" and all(.[]; condition);
def commit: like("[0-9a-f]{40}");
def sha256: like("[0-9a-f]{64}");
def stack: like("[a-z0-9]+(-[a-z0-9]+)*");
def identity: IN("guardrails-apply", "services-apply");
def person: exact(["login", "id"]) and (.login | like("[A-Za-z0-9][A-Za-z0-9_-]*(\\[bot\\])?")) and (.id | count(1));
def run: exact(["id", "attempt"]) and (.id | count(1)) and .attempt == 1;
def merged:
  exact(["sha", "pullRequest", "head", "approvers", "authors"])
  and (.sha | commit) and (.head | commit) and (.pullRequest | count(1))
  and (.approvers | each(person)) and (.authors | each(like("[^\\p{Cc}\\p{Cf}]{1,200}")));
def plan:
  exact(["stack", "identity", "level", "order", "sha256", "jsonSha256", "lockSha256", "fileSha256", "key", "digest", "reviewed", "changes"])
  and (.stack | stack) and (.identity | identity) and (.level | count(0)) and (.order | count(0))
  and ([.sha256, .jsonSha256, .lockSha256, .fileSha256, .digest] | each(sha256))
  and (.key | like("plans/[0-9a-f]{40}/[1-9][0-9]*/[a-z0-9-]+\\.tfplan"))
  and (.reviewed | IN("same", "differs", "not-planned"))
  and (.changes | exact(["create", "update", "replace", "destroy"]) and all(.[]; count(0)));
["version", "sequence", "previous", "at", "repository", "commit", "kind"] as $common
| if type != "object" then false else
  .version == 1 and (.sequence | count(1)) and (.previous == null or (.previous | sha256))
  and (.at | like("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z"))
  and (.repository | like("[A-Za-z0-9._-]+/[A-Za-z0-9._-]+")) and (.commit | commit)
  and if .kind == "anchor" then
    (.by | like("[A-Za-z0-9 ._:/@+=,-]{1,100}"))
    # Where something is before it, somebody says why it is left behind.
    and if .sequence == 1 then exact($common + ["by"])
      else exact($common + ["by", "reason"]) and (.reason | like("[^\\p{Cc}\\p{Cf}\\p{Z}][^\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]{0,299}")) end
  elif .kind == "approved" then
    exact($common + ["run", "identity", "lastApplied", "commits", "deployment", "stacks", "gate"])
    and (.run | run) and (.identity | identity) and (.lastApplied | commit)
    and (.commits | each(merged)) and (.stacks | each(plan))
    and (.deployment | exact(["environment", "approvers"]) and (.environment | identity) and (.approvers | each(person)))
    and (.gate | exact(["sha256", "accepted"]) and (.sha256 | sha256) and (.accepted | each(like("[^\\p{Cc}\\p{Cf}]{1,500}"))))
  elif .kind == "outcome" then
    exact($common + ["of", "run", "identity", "result", "stacks", "complete"])
    and (.of | count(1)) and (.run | run) and (.identity | identity) and (.result | IN("applied", "failed"))
    and (.stacks | each(exact(["stack", "result"]) and (.stack | stack) and (.result | IN("applied", "failed", "not-begun"))))
    and (.complete | type == "boolean")
  else false end
end
