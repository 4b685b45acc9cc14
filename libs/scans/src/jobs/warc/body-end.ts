const LINE_END = Buffer.from('\r\n');

/** Whether a body in chunks (RFC 9112 § 7.1) ends before the chunk of no bytes that ends it. */
export function isChunkedCutOff(body: Buffer): boolean {
  for (let at = 0; at < body.length; ) {
    const lineEnd = body.indexOf(LINE_END, at);
    const size =
      lineEnd < 0 ? undefined : /^[0-9a-f]{1,8}/iu.exec(body.toString('latin1', at, Math.min(lineEnd, at + 8)));
    // not in chunks at all: then it is as it stands
    if (size == null) return lineEnd < 0 && at > 0;
    const length = Number.parseInt(size[0], 16);
    if (length === 0) return false;
    at = lineEnd + LINE_END.length + length + LINE_END.length;
  }
  return true;
}
