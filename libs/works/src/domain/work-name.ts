/**
 * URI of a work whose file names it only by where it lies: prefix + file name without folder and endings.
 * @returns undefined without a prefix
 */
export function uriFromFile(file: string, prefix: string | undefined): string | undefined {
  if (prefix === undefined) return undefined;
  const name = file.split(/[\\/]/u).at(-1) ?? file;
  return prefix + encodeURIComponent(name.replace(/(?:\.(?:txt|x?html?|json|gz))+$/iu, ''));
}
