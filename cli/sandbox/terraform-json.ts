/** The parts of a synthesised root module that the sandbox reads. */
export type TerraformJson = {
  readonly terraform?: { readonly backend?: Readonly<Record<string, Readonly<Record<string, unknown>>>> };
  readonly resource?: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;
  readonly output?: Readonly<Record<string, unknown>>;
};

export type ResourceBlock = {
  readonly type: string;
  readonly name: string;
  readonly address: string;
  readonly block: Readonly<Record<string, unknown>>;
};

/** Every resource block of a root module, in the order of the file. */
export const resourcesOf = ({ resource = {} }: TerraformJson): ResourceBlock[] =>
  Object.entries(resource).flatMap(([type, blocks]) =>
    Object.entries(blocks).map(([name, block]) => ({ type, name, address: `${type}.${name}`, block })),
  );
