/** A name in each language of the conference. */
export type Names = { en: string; ru: string; kk: string };

/** The name of a branch by its id; an id that is no branch's stands for itself. */
export function branchNames(branches: readonly { id: string; name: Names }[]): (id: string) => Names {
  const names = new Map(branches.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? { en: id, ru: id, kk: id };
}
