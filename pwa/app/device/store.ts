/** The two stores that survive a wipe: `device` (key, id, lock) and `outbox` (sealed decisions). */

export type StoreName = "device" | "outbox";

function asked<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("The phone's storage failed"));
  });
}

let opened: Promise<IDBDatabase> | null = null;

function database(): Promise<IDBDatabase> {
  opened ??= (() => {
    const request = indexedDB.open("platewarden", 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore("device");
      request.result.createObjectStore("outbox");
    };
    return asked(request);
  })();
  return opened;
}

async function store(name: StoreName, mode: IDBTransactionMode): Promise<IDBObjectStore> {
  return (await database()).transaction(name, mode).objectStore(name);
}

export async function read<T>(name: StoreName, key: string): Promise<T | undefined> {
  return asked((await store(name, "readonly")).get(key)) as Promise<T | undefined>;
}

export async function readAll<T>(name: StoreName): Promise<T[]> {
  return asked((await store(name, "readonly")).getAll()) as Promise<T[]>;
}

export async function write(name: StoreName, key: string, value: unknown): Promise<void> {
  await asked((await store(name, "readwrite")).put(value, key));
}

export async function erase(name: StoreName, key: string): Promise<void> {
  await asked((await store(name, "readwrite")).delete(key));
}
