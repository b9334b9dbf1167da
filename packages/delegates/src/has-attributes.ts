/** Whether somebody is all that `where` asks for. */
export const hasAttributes = (
  attributes: Readonly<Record<string, string>>,
  where: Readonly<Record<string, string>>,
): boolean =>
  Object.entries(where).every(
    ([name, value]) => Object.hasOwn(attributes, name) && attributes[name] === value,
  );
