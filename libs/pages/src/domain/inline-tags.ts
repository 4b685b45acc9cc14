/** Elements that stand inside a line: where they begin and end, words go on. All others part lines. */
export const INLINE_TAGS: ReadonlySet<string> = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q ruby s samp small span strike strong sub sup time tt u var wbr img picture source o:p st1:chsdate'.split(
    ' ',
  ),
);

/** Elements whose content no reader reads as text, and which leave the line around them whole. */
export const SKIPPED_TAGS: ReadonlySet<string> = new Set(
  'style title svg object iframe embed canvas audio video map option datalist math rt rp'.split(' '),
);
