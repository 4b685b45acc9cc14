import type { SearchTerm, SearchWords } from '../../domain/search/search-query.js';
import { isSpelled } from '../../domain/search/spelling.js';
import type { WorkSearch } from './work-search.port.js';

/** What was meant by words that no headline has: misspelled ones, and parts of words. */
export class SpellingOfWords {
  constructor(private readonly search: Pick<WorkSearch, 'alike'>) {}

  /** The same query with the closest words of headlines; undefined where there are none, or no word to correct. */
  async corrected(words: SearchWords): Promise<SearchWords | undefined> {
    const wanted = await Promise.all(words.wanted.map((term) => this.correctedTerm(term)));
    if (wanted.every((term, at) => term === words.wanted[at])) return undefined;
    return { ...words, wanted };
  }

  private async correctedTerm(term: SearchTerm): Promise<SearchTerm> {
    const [unit, ...more] = term.units;
    if (unit === undefined || more.length > 0 || !isSpelled(unit)) return term;
    const [closest] = await this.search.alike(unit, 1);
    return closest === undefined || closest === unit ? term : { units: [closest], lexemes: [closest] };
  }
}
