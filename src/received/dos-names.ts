/**
 * Letters beyond ASCII in code page 850, in which Windows wrote the names of a zip in Western Europe before it wrote
 * UTF-8. The format says 437, which has É and é at the same places and lacks À, È and Ê: what stands there instead is no
 * letter of any name.
 */
const BEYOND_ASCII =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐' +
  '└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';

/** A name that is not marked as UTF-8, nor is UTF-8. */
export const decodeDosName = (raw: Uint8Array): string =>
  Array.from(raw, (byte) =>
    byte < 128 ? String.fromCharCode(byte) : (BEYOND_ASCII[byte - 128] ?? ''),
  ).join('');
