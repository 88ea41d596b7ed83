/** For a role that has an account and nothing of the readers in it: what that means, in the policy's words. */
import { hello, me } from "../state/signals";

export function LandingScreen() {
  const who = me.value;
  if (!who) return null;
  return (
    <div class="stack">
      <h1>You are signed in</h1>
      <p>
        <span class="strong">{who.person.name}</span>, {who.person.role_word} · {hello.value?.department}
      </p>
      <p>Your account opens no plates, pictures, alerts, lists or cameras. Every attempt is refused and recorded.</p>
      <h2>What the policy says</h2>
      <ul class="stack tight">
        {who.closed.map((clause) => (
          <li class="card stack tight" key={clause.id}>
            <p class="strong">{clause.citation}</p>
            <p>{clause.because}</p>
            <p>
              <span class="strong">Instead: </span>
              {clause.instead}
            </p>
          </li>
        ))}
      </ul>
      <p class="quiet">Under More you lock this device or sign out.</p>
    </div>
  );
}
