// Starts a worker with what the address asks for, and shows the first words of its answer.

addEventListener("hashchange", () => {
  const call = JSON.parse(decodeURIComponent(location.hash.slice(1)));
  const worker = new Worker(new URL("worker.mjs", import.meta.url), { type: "module" });
  worker.addEventListener("message", ({ data }) => {
    const [lead] = JSON.parse(data).blocks;
    const words = document.createElement("div");
    words.className = "answer-lead";
    for (const { text } of lead.items)
      words.append(Object.assign(document.createElement("p"), { textContent: text }));
    document.querySelector(".answer").replaceChildren(words);
    document.querySelector(".engine").innerHTML = '<span class="confirmed"></span>';
  });
  worker.postMessage(call);
});
