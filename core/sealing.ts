/**
 * What a stand's device seals is this mark and then, in base64, the raw point of a key pair made for it alone, on P-256
 * (65 bytes), and the text encrypted with AES-256-GCM (its tag at the end). The key is HKDF-SHA-256 of what that pair
 * and the city's agree on by ECDH, salted with the point. It encrypts nothing else, so the nonce is twelve zeros.
 */
export const sealing = {
  mark: 'sealed ',
  curve: 'P-256',
  point: 65,
  purpose: 'voces stand',
  nonce: () => new Uint8Array(12),
} as const
