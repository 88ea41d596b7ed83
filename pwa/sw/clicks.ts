/** A tap on a notification: the open app is shown what it is about, or the app is opened at it; never both. */

const SHOWN = /^\/(?:lists|more\/(?:shift|looks|outside)|alerts(?:\/[\w-]+)?)$/;

export async function openPath(clients: Clients, asked: string | undefined): Promise<void> {
  const url = asked && SHOWN.test(asked) ? asked : "/alerts";
  const windows = await clients.matchAll({ type: "window", includeUncontrolled: true });
  const best = windows.find((client) => client.focused) ?? windows[0];
  if (!best) {
    await clients.openWindow(url);
    return;
  }
  // Told first: a browser may refuse the focus, and the alert must be on the screen all the same.
  best.postMessage({ type: "open", url });
  await best.focus();
}
