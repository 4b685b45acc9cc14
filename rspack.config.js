/**
 * What the bundler's defaults get wrong here: they compile for a language of 2021, which turns every private field into
 * a look-up in a WeakMap. The runtime is pinned and newer; class fields keep the meaning `.swcrc` gives them in tests.
 */
export default (options) => {
  // a tool that only asks which files this names hands in nothing
  for (const { use } of options?.module?.rules ?? []) {
    for (const { options: swc } of use ?? []) {
      swc.jsc.target = 'es2023';
      swc.jsc.transform.useDefineForClassFields = false;
      swc.jsc.keepClassNames = true;
    }
  }
  return options;
};
