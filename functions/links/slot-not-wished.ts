/** The slot was never wished for in this application, or its time has passed. */
export class SlotNotWished extends Error {
  override readonly name = 'SlotNotWished';
}
