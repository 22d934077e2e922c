"""What the made voices say. A filled pause stands in asterisks; everything else is fluent speech."""

# ruff: noqa: ISC004 - the texts are long, and each is one entry

TUNE = (
    "So *um* the first thing I would check is whether *uh* the validation loss still goes down. If it rises while the "
    "training loss falls, then *er* the model has begun to overfit. I would *um* add more data if I can, and "
    "otherwise *uh* use stronger regularisation.",
    "*Hmm* in my last project we *uh* built a recommender for a small shop. The hard part was *um* that we had hardly "
    "any data about new customers. So *uh* we started with the most popular items, and *um* mixed in what similar "
    "people had bought.",
)
TEST = (
    "*Um* a decision tree splits the data by one feature at a time. It *uh* looks for the split that leaves both sides "
    "as pure as possible. A single tree *erm* learns the noise as well, so *um* we grow many of them on samples of the "
    "data, and *uh* let them vote.",
    "The team had *um* promised a release in May, and *uh* nobody had told the customer that it would be late. I "
    "called them *hmm* on the same day. We agreed on *uh* a smaller first version, and *um* shipped that in time.",
)
FLUENT_TUNE = (
    "A confusion matrix shows, for each true class, how often every class was predicted. Precision asks how many of "
    "the found ones were true, and recall asks how many of the true ones were found.",
)
FLUENT_TEST = (
    "Gradient descent follows the slope of the loss downhill in small steps. With a large step it jumps over the "
    "valley, and with a small one it needs a very long time to get there.",
)
