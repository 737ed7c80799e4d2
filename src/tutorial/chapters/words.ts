/** Every word of the chapters. Figures are placeholders: the engine supplies them for the chapter's own layer. */

/** Inline marks: *emphasis*, `code`, [link](address). */
export const CHAPTER_WORDS = {
  page: {
    chapters: "Chapters",
    count: "{chapters} chapters",
    pictureOf: "Picture: {sentence}",
    title: "What a depthwise separable convolution does, and what it saves",
    lead: "A convolution layer does two jobs at once: it filters every channel, and it mixes the channels. A *depthwise separable* convolution does the same two jobs one after the other. For the layer on this page that takes {separable} multiplications instead of {standard}: {ratio}. Every number in the pictures is computed; the few that others measured name their source.",
  },

  oneValue: {
    title: "One filter, one position: products, then a sum",
    input:
      "The input has {channels} *channels*, c0, c1 and c2, of {height} × {width} numbers each. In a photo they would be red, green and blue.",
    filter:
      "A *filter* has one small *kernel* for each channel: here {channels} kernels of {kernel} × {kernel}, so {taps} weights. The picture shows them in the *kernel bank*. They lie on one *window* of the input, and each weight is multiplied by the number under it. That makes {taps} products.",
    sum: "Then all {taps} products are added, across the window *and* across the channels. The sum is one output value. The picture adds in two steps: first the {area} products of each kernel, which gives {alone0}, {alone1} and {alone2}; then, at the *junction*, these: together {firstValue}. Chapter 4 says why the two steps matter.",
    flip: "If you know convolution from mathematics: there the kernel is turned round first. Deep learning does not turn it. The weights lie on the window as they are drawn.",
  },

  oneMap: {
    title: "The window slides: one filter makes one map",
    slide:
      "The filter goes over the whole input, one cell at a time. At every position it does the same: {taps} products, one sum. (The picture shows the second filter at work.)",
    map: "A {kernel} × {kernel} window fits into {height} × {width} cells at {outHeight} × {outWidth} positions. So the filter makes one *map* of {outHeight} × {outWidth} values, for {positions} · {taps} = {perFilter} multiplications.",
    mixed:
      "All {channels} channels went into every value of it. A map is not “the red one” or “the green one”: that is why the picture gives letters and colours to the input's channels, and only numbers to the maps.",
  },

  allFilters: {
    title: "{filters} filters: {standard} multiplications",
    many: "One map says where in the input one pattern is. A layer looks for many patterns, so it has many filters: {filters} here, each with {channels} kernels of its own. Each makes its own map.",
    count:
      "With N filters, C channels, K × K kernels and H′ × W′ positions, this is the whole cost of a standard convolution:",
    again:
      "Look at what repeats. Every filter filters every channel again, from the beginning, with kernels of its own. The layer keeps {standardWeights} weights for that.",
  },

  twoJobs: {
    title: "The same picture: filter each channel, then add",
    order:
      "Sums may be taken in any order. Add up each kernel's {area} products first: that leaves one number per channel. Then add the {channels} numbers. The result is the same.",
    jobs: "Seen this way, a standard convolution does two jobs. It *filters*: each kernel looks at neighbouring cells of one channel. And it *combines*: the channels are added up. It does both in one step, and it does both again for each filter.",
    quote:
      "A standard convolution both filters and combines inputs into a new set of outputs in one step. The depthwise separable convolution splits this into two layers, a separate layer for filtering and a separate layer for combining.",
    quoteSource:
      "Howard et al., [MobileNets](https://arxiv.org/abs/1704.04861) (2017), section 3.1",
  },

  depthwise: {
    title: "Depthwise: keep the filtering, drop the sum",
    keep: "First job. Each channel gets *one* kernel of its own: c0 has one, c1 has another, c2 a third. It is not one kernel for all of them. Each slides over its own channel only.",
    stay: "Nothing is added across channels. {channels} channels go in, {mid} filtered channels come out. The depth has not changed, and the channels have not met.",
    count:
      "That is as many as *one* standard filter took. But N is missing from the product: it is paid once, not {filters} times.",
  },

  pointwise: {
    title: "Pointwise: mix, without looking around",
    mix: "Second job. A 1 × 1 filter has one weight per channel. At one position it takes the column of {mid} filtered values, multiplies each by its weight and adds them up: two short lists of numbers, multiplied pair by pair. It does not look at any neighbour; the depthwise stage has done that.",
    many: "There are {filters} such filters, one for each output map, and they all read the same filtered channels. K is 1 here, so the kernel's area is gone from the product:",
    pair: "Names are often mixed up here. The *depthwise* convolution is the first stage alone. *Depthwise separable* is the pair: depthwise, then pointwise.",
  },

  together: {
    title: "Together: {separable} instead of {standard}",
    total: "Both stages together:",
    ratio:
      "Divide both by the standard cost, and nearly everything cancels. Of the depthwise stage 1/N is left, because it has no N; of the pointwise stage 1/K², because it has no K:",
    reuse:
      "In words: the filtering is done once per channel and reused by all {filters} filters. From the second filter on, one value costs {taps} multiplications in the standard layer and {mid} in the separable one.",
    correction:
      "A figure you may have met: “{pointwise} multiplications, about 12 %”. That is the pointwise stage alone, {pointwiseShare}. The depthwise stage belongs to it, too: with its {depthwise} it is {ratio}.",
    units:
      "A multiplication with the addition that follows is a *MAC* (multiply-accumulate), usually counted as two *FLOPs* (floating-point operations). Counted like that, the ratio stays {ratio}. But {taps} products need only {additionsPerValue} additions. Counted one by one, the two layers need {standardFlops} and {separableFlops} operations: {flopsRatio}. So a ratio should say what it counts.",
    space:
      "And a word about “separable”: here it separates *space from channels*. Splitting a {kernel} × {kernel} kernel into {kernel} × 1 and 1 × {kernel} is another idea, spatially separable.",
    more: "It can also cost more. With a single filter there is nobody to reuse the filtered channels: {ratio} of the standard cost. With 1 × 1 kernels there is nothing to filter, but the stage is still paid for: {noKernelRatio} with {manyFilters} filters. The saving comes from many filters and large kernels.",
  },

  variants: {
    title: "Stride, padding, dilation, depth multiplier",
    intro:
      "Three settings change what the window does, and both forms of the layer follow them alike. A fourth, the depth multiplier, exists in the separable form only.",
    stride:
      "*Stride* {stride}: the window moves {stride} cells at a time, and the map gets smaller, {outHeight} × {outWidth}. The stride need not divide evenly; what is left over is left out (the size is rounded down). Here the last row and column are never visited. The picture shades them.",
    padding:
      "*Padding* puts a border of zeros around each channel. With enough zeros, and stride 1, the map keeps the input's size. Products with zeros are counted, because a plain program computes them. Beware of the word `same`: for {height} cells, kernel {kernel} and stride {stride}, TensorFlow puts no zero before and one after, as the picture shows; PyTorch's `padding=1` puts one on each side. The shape is equal, the numbers are not.",
    dilation:
      "*Dilation* {dilation} leaves gaps: neighbouring weights meet cells that lie {dilation} apart (the dots), so {kernel} × {kernel} weights reach over {reach} × {reach} cells. Same weights, same cost per value, a wider view.",
    multiplier:
      "*Depth multiplier* {multiplier}: each channel gets {multiplier} kernels, so {channels} channels become {mid} filtered ones, and the pointwise filters have {mid} weights each. It is not MobileNet's *width multiplier* α, which makes every layer of a network thinner.",
  },

  lost: {
    title: "What is lost: same shape is not same power",
    kernels:
      "The maps have the same size in both lanes. But the standard layer has {standardKernels} different kernels, {channels} for every filter. The separable one has {mid}, and each filter may only choose how much of each it takes.",
    twin: "So every separable layer has a standard twin. Let n count filters and c channels. Multiply the kernel D of channel c by filter n's one weight P for that channel, and you have the twin's kernel W:",
    reverse:
      "The way back mostly fails. All {filters} kernels of one channel would have to be multiples of a single one. Two filters that look for an upright and a level edge in the same channel already break that.",
    exact:
      "More kernels per channel come closer: then W is the sum of several such products. With depth multiplier {area}, as many as a kernel has cells, any standard layer can be matched exactly. But that costs {exactRatio} of the standard multiplications.",
    trained:
      "A network that is *trained* in separable form learns to live with it: MobileNet with separable layers named 70.6 % of the ImageNet pictures rightly, with standard ones 71.7 % ([MobileNets](https://arxiv.org/abs/1704.04861), table 4).",
  },

  slower: {
    title: "Fewer multiplications are not always faster",
    bytes:
      "A processor also has to fetch numbers and put them away. For {height} × {width} × {channels} values and {filters} filters, the standard layer makes {standardIntensity} FLOPs (two per MAC) for every byte, if each number of 4 bytes is moved once. The pointwise stage makes {pointwiseIntensity}. The depthwise stage makes {depthwiseIntensity}: a number that is fetched is hardly used.",
    example:
      "On a graphics processor (A100), somebody measured a layer of theirs. With 32-bit numbers: 500 µs standard, 272 + 387 µs separable. With 16-bit numbers: 817 µs against 201 + 290 ([PyTorch issue 18631](https://github.com/pytorch/pytorch/issues/18631)). The multiplications were the same both times.",
    rule: "Count multiplications to compare designs; measure time to choose one. On the Explore page, *Time it here* measures both forms on your own device.",
  },

  networks: {
    title: "In real networks",
    mobilenet:
      "*MobileNet* is one standard layer, then 13 separable blocks, then a classifier. With standard layers all through it would need {networkStandard} million multiplications; as it is, {networkSeparable} million: {networkRatio}. (The paper prints 4,866 and 569.) Nearly all of them, {networkPointwise}, are in the 1 × 1 filters.",
    between:
      "In MobileNet, batch normalisation (a step that rescales each map) and a ReLU (which sets negative values to 0) follow *both* stages. *Xception* found it better to have nothing between them. MobileNetV2 and EfficientNet put the depthwise stage between two 1 × 1 stages, one that widens and one that narrows. ConvNeXt begins its block with a 7 × 7 depthwise stage.",
    bias: "A *bias* is one number per filter, added to its whole map. Where batch normalisation follows, a layer usually has none, because the normalisation brings one. PyTorch gives each of the two stages a bias unless told otherwise; Keras' `SeparableConv2D` has only one, after the pointwise stage.",
    left: "The picture shows a layer in the middle of MobileNet, without normalisation and ReLU.",
  },

  code: {
    title: "In code",
    groups:
      "In PyTorch one argument makes a convolution depthwise: `groups=in_channels`. A group is a set of channels that is filtered apart from the others. Weights have the shape (out, in / groups, K, K), so with one channel per group the second size is 1.",
    others:
      "Keras calls the first stage `DepthwiseConv2D`, and the pair `SeparableConv2D`. JAX has an argument, as PyTorch has: `feature_group_count`. The first layer of this page in all three:",
  },

  sources: {
    title: "Sources",
    list: [
      "A. Howard et al.: [MobileNets: Efficient Convolutional Neural Networks for Mobile Vision Applications](https://arxiv.org/abs/1704.04861), 2017. The definition, the network, the accuracies.",
      "F. Chollet: [Xception: Deep Learning with Depthwise Separable Convolutions](https://arxiv.org/abs/1610.02357), 2017. Nothing between the two stages.",
      "M. Sandler et al.: [MobileNetV2: Inverted Residuals and Linear Bottlenecks](https://arxiv.org/abs/1801.04381), 2018; M. Tan, Q. V. Le: [EfficientNet: Rethinking Model Scaling for Convolutional Neural Networks](https://arxiv.org/abs/1905.11946), 2019; Z. Liu et al.: [A ConvNet for the 2020s](https://arxiv.org/abs/2201.03545), 2022. Where the depthwise stage stands in a block.",
      "J. Guo et al.: [Network Decoupling: From Regular to Depthwise Separable Convolutions](https://arxiv.org/abs/1808.05517), 2018. When a standard layer can be written as separable ones.",
      "S. Williams, A. Waterman, D. Patterson: [Roofline: An Insightful Visual Performance Model for Multicore Architectures](https://doi.org/10.1145/1498765.1498785), 2009. Operations per byte.",
      "[PyTorch issue 18631](https://github.com/pytorch/pytorch/issues/18631): depthwise separable layers that are slower.",
      "All other figures are computed by the engine behind this page, which is tested against PyTorch and TensorFlow.js.",
    ],
  },

  yourTurn: {
    title: "Your turn",
    check: "Five last questions, on other layers. A wrong answer tells you what it mixed up.",
    explore:
      "Then take any layer you like: [open Explore](./explore.html), set its sizes, put in a photo of your own, and watch both counts change.",
  },
} as const;
