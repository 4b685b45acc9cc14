/** Texts and pages for tests, written for them. */
export const RIVER =
  '本周三清晨，河道管理处的工作人员在老桥下游发现了一处新的渗水点。值班员李建国说，水位在夜里上涨了四十厘米，但堤坝没有变形。' +
  '附近两个村庄的居民已经转移到镇上的小学，校长把体育馆腾出来安置老人和孩子。下午三点，第一批沙袋运到现场，三十名志愿者排成一列，' +
  '把沙袋一个接一个传到坝顶。气象台预计周五之前还有两场中雨，抢修队决定连夜加固，直到水位回落到警戒线以下。' +
  '镇长在现场对记者说，今年的雨季比往年早了十天，镇里已经把三座仓库改成物资点，每户人家都领到了手电筒和饮用水。';

export const LIBRARY =
  '图书馆新馆开放以后，每天有上千名读者走进阅览室。管理员介绍说，馆内增加了自助借还机和安静的自习区，周末还会举办亲子阅读活动。' +
  '有读者建议把闭馆时间延长到晚上十点，馆方表示会在暑假期间先试行一个月，再根据人流决定。';

export function htmlPage(title: string, text: string, after = ''): string {
  return `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>${title}</title></head><body><h1>${title}</h1><article><p>${text}</p></article>${after}</body></html>`;
}

/** A WARC file with these pages; BROKEN is a response that announces more than it has. */
export function warcOf(...records: readonly (readonly [url: string, html: string] | 'BROKEN')[]): Uint8Array {
  return Buffer.concat(
    records.map((record) => {
      const [url, html] = record === 'BROKEN' ? ['https://copy.example/broken', '<p>half</p>'] : record;
      const content = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html}`;
      const length = record === 'BROKEN' ? 9_999_999 : Buffer.byteLength(content);
      const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2026-11-20T08:00:00Z\r\n`;
      return Buffer.from(
        `${head}Content-Type: application/http; msgtype=response\r\nContent-Length: ${length}\r\n\r\n${content}\r\n\r\n`,
      );
    }),
  );
}
