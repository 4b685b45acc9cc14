/**
 * What is drawn like a letter of ours and is another one, after folding: Cyrillic and Greek letters for Latin ones, rare forms of
 * Han characters. A reader sees the brand, a search does not: such a name is for a person to judge. Latin letters that
 * resemble each other (l, I) are left alone: other outlets bear such names by right.
 */
export const LOOKALIKES: Readonly<Record<string, string>> = {
  a: 'аα',
  b: 'вβ',
  c: 'сϲ',
  e: 'еεё',
  g: 'ɡ',
  h: 'һнη',
  i: 'іιı',
  j: 'ј',
  k: 'кκ',
  l: 'ӏ',
  m: 'мμ',
  n: 'ոν',
  o: 'оοօ',
  p: 'рρ',
  q: 'ԛ',
  s: 'ѕ',
  t: 'тτ',
  u: 'սυ',
  v: 'ѵν',
  w: 'ԝ',
  x: 'хχ',
  y: 'уγ',
  z: 'ζ',
  国: '囯囻圀',
  线: '缐',
  网: '罒罓',
};
