/** What the screens of duties, findings and the review share. */
import { get } from "../api/client";
import { good } from "../api/problem";
import type { Person, Schemas } from "../api/types";
import { fetched } from "../state/loaded";

export const members = fetched<Person[]>(async () => {
  const answer = await get<Schemas["PeopleOut"]>("/api/people");
  return answer.ok ? good(answer.value.people.filter(({ left }) => !left)) : answer;
});

export const text = (form: FormData, name: string): string => String(form.get(name) ?? "").trim();
