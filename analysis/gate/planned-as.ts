import { isObject } from '../plan/is-object';
import { same } from '../read-back/same';
import { sameDocument } from './same-document';

/**
 * True when a planned value is what a file says, as far as it is decided: a template that is not known yet was already
 * compared as it is written.
 *
 * @param unknown where the plan says that the value is known only after the apply.
 */
export function plannedAs(written: unknown, planned: unknown, unknown: unknown): boolean {
  if (hasTemplate(written)) {
    // A template within a list or a block makes the whole of it unknown, or only its place.
    return typeof written === 'string' || unknown === true || partsAs(written, planned, unknown);
  }
  if (unknown === true) return false;
  if (typeof written === 'string') {
    const text = written.replaceAll('$${', () => '${').replaceAll('%%{', () => '%{');
    if (typeof planned === 'string' && (planned === text || sameDocument(text, planned))) return true;
    return text === String(planned) || (text === '' && planned === null);
  }
  if (Array.isArray(written) && written.length === 0)
    return planned === null || planned === undefined || same(planned, []);
  if (typeof written === 'object' && written !== null) return partsAs(written, planned, unknown);
  return written === undefined || written === null || String(written) === String(planned);
}

function partsAs(written: unknown, planned: unknown, unknown: unknown): boolean {
  if (Array.isArray(written)) {
    if (!Array.isArray(planned) || planned.length !== written.length) return unknown === true;
    const unknownAt = (index: number) => (Array.isArray(unknown) ? unknown[index] : false);
    // A set has no order of its own.
    return written.every((each) => planned.some((value, index) => plannedAs(each, value, unknownAt(index))));
  }
  if (!isObject(written)) return false;
  const [block, inner] = Array.isArray(planned)
    ? [planned.length === 1 ? planned[0] : undefined, Array.isArray(unknown) ? unknown[0] : unknown]
    : [planned, unknown];
  if (!isObject(block)) return inner === true;
  return Object.entries(written).every(([key, value]) =>
    plannedAs(value, block[key], isObject(inner) ? inner[key] : inner),
  );
}

/** An expression that Terraform fills in; `$${` is no expression but text. */
function hasTemplate(value: unknown): boolean {
  if (typeof value === 'string') return /(^|[^$])(\$\$)*\$\{/.test(value) || /(^|[^%])(%%)*%\{/.test(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(hasTemplate);
}
