/** The way back to More. */
import { Icon } from "../parts/icon";

export function Back() {
  return (
    <div>
      <a class="button plain back" href="/more">
        <Icon name="back" /> More
      </a>
    </div>
  );
}
