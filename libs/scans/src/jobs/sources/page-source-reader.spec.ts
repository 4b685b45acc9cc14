import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { PageSourceReader } from './page-source-reader.js';

const reader = new PageSourceReader();
const read = async (kind: 'SITEMAP' | 'FEED' | 'LIST', text: string | Uint8Array, address?: string) => {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  return (await reader.read(kind, bytes, address))?.entries.map((entry) => `${entry.kind} ${entry.address}`);
};

describe('a sitemap', () => {
  const map =
    '<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">' +
    '<url><loc> https://a.example/1?x=1&amp;y=2 </loc><image:image><image:loc>https://a.example/i.png</image:loc></image:image></url>' +
    '<url><loc><![CDATA[https://a.example/2]]></loc></url><url><loc></loc></url></urlset>';

  it('gives its pages, not their pictures', async () => {
    expect(await read('SITEMAP', map)).toEqual(['URL https://a.example/1?x=1&y=2', 'URL https://a.example/2']);
  });
  it('may be gzipped, an index of others, or plain text', async () => {
    expect(await read('SITEMAP', gzipSync(map))).toHaveLength(2);
    const index = '<sitemapindex><sitemap><loc>https://a.example/s1.xml.gz</loc></sitemap></sitemapindex>';
    expect(await read('SITEMAP', index)).toEqual(['SITEMAP https://a.example/s1.xml.gz']);
    expect(await read('SITEMAP', 'https://a.example/1\nhttps://a.example/2\n')).toHaveLength(2);
  });
  it('with a broken end gives what stood before it', async () => {
    expect(await read('SITEMAP', map.slice(0, map.indexOf('<![CDATA')))).toEqual(['URL https://a.example/1?x=1&y=2']);
  });
  it('is told from other files, and from a bomb', async () => {
    expect(await read('SITEMAP', '<html><p>https://a.example/</p></html>')).toBeUndefined();
    expect(await read('SITEMAP', gzipSync(Buffer.alloc(60_000_000, '<url>')))).toBeUndefined();
    expect(await read('SITEMAP', Buffer.from([0x1f, 0x8b, 1, 2, 3]))).toBeUndefined();
  });
});

describe('a feed', () => {
  it('of RSS or Atom gives the addresses of its entries, relative ones made whole', async () => {
    const rss =
      '<rss version="2.0"><channel><title>t</title><item><title>x</title><link>/news/1</link></item></channel></rss>';
    expect(await read('FEED', rss, 'https://a.example/feed')).toEqual(['URL https://a.example/news/1']);
    const atom =
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>t</title><entry><title>x</title><link href="https://a.example/2"/></entry></feed>';
    expect(await read('FEED', atom)).toEqual(['URL https://a.example/2']);
  });
  it('is told from a page', async () => {
    expect(await read('FEED', '<html><body>no feed</body></html>')).toBeUndefined();
  });
});

describe('a list', () => {
  it('has one address a line; remarks are left out, and what is no address stays to be named', async () => {
    expect(await read('LIST', '# found by hand\nhttps://a.example/1,2\n\njavascript:alert(1)\n')).toEqual([
      'URL https://a.example/1,2',
      'URL javascript:alert(1)',
    ]);
  });
  it('or is a table of search results, whatever stands between its columns', async () => {
    const table = (mark: string) =>
      `\uFEFFRank${mark}Title${mark}URL\n1${mark}"A ""good""${mark} page"${mark}https://a.example/1\n2${mark}B${mark}https://a.example/2\n`;
    for (const mark of [',', ';', '\t']) {
      expect(await read('LIST', table(mark))).toEqual(['URL https://a.example/1', 'URL https://a.example/2']);
    }
  });
  it('finds the column by what stands in it where no heading says', async () => {
    expect(await read('LIST', '1,first,https://a.example/1\n2,second,https://a.example/2\n')).toHaveLength(2);
  });
  it('is told from what holds no address at all', async () => {
    expect(await read('LIST', 'no address\nhere\n')).toBeUndefined();
    expect(await read('LIST', Buffer.from([0, 1, 2, 255]))).toBeUndefined();
  });
});
