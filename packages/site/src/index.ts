export { buildRelease, type Release } from './build-release.ts';
export {
  type Problem,
  SITE_ERROR_CODES,
  SITE_PROBLEM_CODES,
  SiteError,
  type SiteErrorCode,
  type SiteProblemCode,
} from './errors.ts';
export { packRelease, unpackRelease } from './pack-release.ts';
export {
  type Found,
  type LoadedFile,
  type LoadedRelease,
  type ReadReleaseOptions,
  readRelease,
} from './read-release.ts';
export { renderPage } from './render-page.ts';
export type {
  Block,
  Cell,
  Column,
  DayBlock,
  Mark,
  PublicPage,
  ReleaseFile,
  ReleaseInput,
  TableBlock,
  UnlistedFile,
} from './schemas.ts';
export { newSigningKey, type SigningKey } from './signing-key.ts';
export { siteAssets } from './site-assets.ts';
export { writeRelease } from './write-release.ts';
