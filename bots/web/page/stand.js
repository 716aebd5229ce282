// @ts-check

/**
 * The stand whose device this is, named by the address that opens it: `/?puesto=Alameda`. It stays in the address, so
 * every act of the page says where it was done, also after a reload.
 */
export const stand =
  new URLSearchParams(window.location.search).get('puesto')?.trim().slice(0, 40) || undefined

/** Where whoever comes next begins: at the same stand. */
export const beginning = stand ? `/?puesto=${encodeURIComponent(stand)}` : '/'
