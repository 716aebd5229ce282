/** What a stand's device keeps: small things by their names, and responses until they are delivered. */
export interface Store {
  get<T>(name: string): Promise<T | undefined>
  put(name: string, value: unknown): Promise<void>
  drop(name: string): Promise<void>
  /** Puts a response to be delivered, and drops what it was kept as until then: both, or neither. */
  enqueue(text: string, name: string): Promise<void>
  /** The oldest that wait, in order. */
  oldest(most: number): Promise<Waiting[]>
  settle(keys: readonly number[]): Promise<void>
  count(): Promise<number>
}

export interface Waiting {
  key: number
  text: string
}

const done = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error ?? new Error('a transaction was given up'))
  })

const told = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

/** @throws when the device keeps nothing: private browsing, a full disk, a setting. */
export async function openStore(name = 'voces-stand'): Promise<Store> {
  const opening = indexedDB.open(name, 1)
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore('named')
    opening.result.createObjectStore('waiting', { autoIncrement: true })
  }
  const database = await told(opening)
  // Another version of this page must be able to change what is kept.
  database.onversionchange = () => database.close()

  /** `strict`: it is on the disk, and not on its way there, when it is said to be kept. */
  const write = (stores: string[], work: (transaction: IDBTransaction) => void): Promise<void> => {
    const transaction = database.transaction(stores, 'readwrite', { durability: 'strict' })
    work(transaction)
    return done(transaction)
  }
  const read = (store: string): IDBObjectStore => database.transaction(store).objectStore(store)

  return {
    get: (name) => told(read('named').get(name)),
    put: (name, value) =>
      write(['named'], (transaction) => {
        transaction.objectStore('named').put(value, name)
      }),
    drop: (name) =>
      write(['named'], (transaction) => {
        transaction.objectStore('named').delete(name)
      }),
    enqueue: (text, name) =>
      write(['named', 'waiting'], (transaction) => {
        transaction.objectStore('waiting').add(text)
        transaction.objectStore('named').delete(name)
      }),
    oldest: (most) =>
      new Promise((resolve, reject) => {
        const found: Waiting[] = []
        const request = read('waiting').openCursor()
        request.onerror = () => reject(request.error)
        request.onsuccess = () => {
          const cursor = request.result
          if (!cursor || found.length >= most) return resolve(found)
          found.push({ key: Number(cursor.key), text: String(cursor.value) })
          cursor.continue()
        }
      }),
    settle: (keys) =>
      write(['waiting'], (transaction) => {
        for (const key of keys) transaction.objectStore('waiting').delete(key)
      }),
    count: () => told(read('waiting').count()),
  }
}
