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

async function store(name: StoreName): Promise<IDBObjectStore> {
  return (await database()).transaction(name, "readonly").objectStore(name);
}

export async function read<T>(name: StoreName, key: string): Promise<T | undefined> {
  return asked((await store(name)).get(key)) as Promise<T | undefined>;
}

export async function readAll<T>(name: StoreName): Promise<T[]> {
  return asked((await store(name)).getAll()) as Promise<T[]>;
}

export async function write(name: StoreName, key: string, value: unknown): Promise<void> {
  await change(name, (target) => target.put(value, key));
}

export async function erase(name: StoreName, key: string): Promise<void> {
  await change(name, (target) => target.delete(key));
}

/** Over only when the disk has it: the app, or the battery, may end right after. */
async function change(name: StoreName, how: (store: IDBObjectStore) => IDBRequest): Promise<void> {
  const transaction = (await database()).transaction(name, "readwrite", { durability: "strict" });
  const done = new Promise<void>((resolve, reject) => {
    const failed = (): void => reject(transaction.error ?? new Error("The phone's storage failed"));
    transaction.oncomplete = () => resolve();
    transaction.onerror = failed;
    transaction.onabort = failed;
  });
  how(transaction.objectStore(name));
  await done;
}
