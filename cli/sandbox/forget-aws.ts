/** Makes this process, too, forget every AWS variable: the SDK reads them as readily as Terraform does. */
export function forgetAws(clean: Readonly<Record<string, string>>): void {
  for (const name of Object.keys(process.env)) if (!Object.hasOwn(clean, name)) delete process.env[name];
  Object.assign(process.env, clean);
}
