/**
 * Every item of a paged answer. A page may be empty and not the last.
 *
 * @see https://docs.aws.amazon.com/organizations/latest/APIReference/API_ListAccounts.html
 */
export async function allPages<Page, Item>(
  ask: (token: string | undefined) => Promise<Page>,
  { items, next }: { items: (page: Page) => readonly Item[] | undefined; next: (page: Page) => string | undefined },
): Promise<Item[]> {
  const all: Item[] = [];
  let token: string | undefined;
  do {
    const page = await ask(token);
    all.push(...(items(page) ?? []));
    token = next(page);
  } while (token);
  return all;
}
