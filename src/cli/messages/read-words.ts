// What the words of `bareme read` are about, for both catalogues.
export type { LeftOutReason } from '../../recognition/reading';
export type { Role } from '../../recognition/terms';
