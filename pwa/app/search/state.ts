/** Own inquiries and what the reason form offers: fetched, kept in memory, forgotten on lock. */
import { computed } from "@preact/signals";
import { get } from "../api/client";
import { good } from "../api/problem";
import type { Schemas } from "../api/types";
import { fetched } from "../state/loaded";
import { path } from "../state/route";

export type Inquiry = Schemas["InquiryOut"];
export type SearchForm = Schemas["SearchFormOut"];
export type Query = Schemas["QueryOut"];
export type Standing = Schemas["StandingOut"];
export type Page = Schemas["PageOut"];
export type Found = Schemas["FoundOut"];

export const inquiries = fetched<Inquiry[]>(async () => {
  const answer = await get<Schemas["InquiriesOut"]>("/api/inquiries");
  return answer.ok ? good(answer.value.inquiries) : answer;
});

export const searchForm = fetched<SearchForm>(() => get<SearchForm>("/api/inquiry-form"));

/** The inquiry that the address names. */
export const inquiryId = computed(() => /^\/search\/([\w-]+)$/.exec(path.value)?.[1] ?? null);

/** Replaces what is shown of one inquiry by what the server has just said of it. */
export function put(changed: Inquiry): void {
  const loaded = inquiries.state.value;
  if (loaded.at !== "here") return;
  const known = loaded.value.find(({ id }) => id === changed.id);
  // An act answers without the queries; they are what was known.
  const whole = { ...changed, queries: known?.queries ?? changed.queries };
  const rest = loaded.value.filter(({ id }) => id !== changed.id);
  const value = known ? loaded.value.map((each) => (each.id === changed.id ? whole : each)) : [whole, ...rest];
  inquiries.state.value = { at: "here", value };
}

export const isOwed = ({ owed }: Inquiry): boolean => owed === "waiting" || owed === "overdue";

/** Its partial plates that are, or were, tried on vehicles still to come. */
export const standing = ({ queries }: Inquiry): (Query & { standing: Standing })[] =>
  queries.filter((query): query is Query & { standing: Standing } => query.standing !== null);

/** What an inquiry is called: its number, or the words that stand for one. */
export const called = (inquiry: Inquiry): string => inquiry.number ?? (inquiry.phrase || inquiry.purpose_word);
