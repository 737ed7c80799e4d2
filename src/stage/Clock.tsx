/** The clock of a stage: its controls and the sentence that says what happens, always in the window. */
import "./clock.css";
import { SentenceLine, Transport } from "./panels/index.ts";

export function Clock() {
  return (
    <div className="clock">
      <Transport />
      <SentenceLine />
    </div>
  );
}
