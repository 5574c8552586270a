"""
The decoder of loaders/models/decoder.ts in PyTorch on one thread. A line of JSON a request: first the shape, the weights,
the batches and the rate of one network, answered by the losses of its first steps; then {"steps": n}, answered by the
processor time of one step; {"peak": true} by GFLOP/s.
"""

import json
import math
import sys
import time

import torch
import torch.nn.functional as F

torch.set_num_threads(1)


class Network:
    def __init__(self, given, foreach):
        self.shape = given["shape"]
        self.inputs, self.next = torch.tensor(given["inputs"]), torch.tensor(given["next"])
        self.weights = {
            name: torch.tensor(values, dtype=torch.float32).view(size).requires_grad_(True)
            for name, size, values in given["weights"]
        }
        decaying = [w for name, w in self.weights.items() if name in given["decays"]]
        others = [w for name, w in self.weights.items() if name not in given["decays"]]
        self.optimiser = torch.optim.AdamW(
            [{"params": decaying, "weight_decay": given["decay"]}, {"params": others, "weight_decay": 0.0}],
            lr=given["rate"],
            betas=(0.9, 0.98),
            eps=1e-8,
            foreach=foreach,
        )
        context = self.shape["context"]
        back = torch.arange(context).view(-1, 1) - torch.arange(context).view(1, -1)
        self.back, self.mask = back.clamp(min=0), torch.full((context, context), -1e9).triu(1)
        self.steps = 0

    def train(self, steps):
        losses = []
        for _ in range(steps):
            i = self.steps % len(self.inputs)
            loss = F.cross_entropy(self.logits(self.inputs[i]), self.next[i])
            self.optimiser.zero_grad()
            loss.backward()
            self.optimiser.step()
            losses.append(loss.item())
            self.steps += 1
        return losses

    def logits(self, tokens):
        w, d, heads, context = self.weights, self.shape["width"], self.shape["heads"], self.shape["context"]
        sequences, width = len(tokens) // context, d // heads
        x = F.embedding(tokens, w["token"])
        for layer in range(self.shape["depth"]):
            h = F.layer_norm(x, (d,), w[f"{layer}.norm1.gain"], w[f"{layer}.norm1.bias"])
            q, k, v = (h @ w[f"{layer}.qkv"]).view(sequences, context, 3, heads, width).permute(2, 0, 3, 1, 4)
            bias = w[f"{layer}.distance"][:, self.back] + self.mask
            mixed = torch.softmax(q @ k.transpose(-1, -2) * (1 / math.sqrt(width)) + bias, -1) @ v
            x = x + mixed.transpose(1, 2).reshape(-1, d) @ w[f"{layer}.out"]
            h = F.layer_norm(x, (d,), w[f"{layer}.norm2.gain"], w[f"{layer}.norm2.bias"])
            x = x + F.gelu(h @ w[f"{layer}.up"], approximate="tanh") @ w[f"{layer}.down"]
        return F.layer_norm(x, (d,), w["norm.gain"], w["norm.bias"]) @ w["unembed"]


def seconds(network, steps):
    started = time.process_time()
    network.train(steps)
    return (time.process_time() - started) / steps


def peak():
    """GFLOP/s of a large product, which is as near to the processor's peak as PyTorch comes."""
    a, b = torch.rand(768, 768), torch.rand(768, 768)
    found = 0.0
    for _ in range(7):
        started = time.process_time()
        a @ b
        found = max(found, 2 * 768**3 / (time.process_time() - started) / 1e9)
    return found


def main():
    networks = {}
    for line in sys.stdin:
        request = json.loads(line)
        if "shape" in request:
            networks = {foreach: Network(request, foreach) for foreach in (False, True)}
            losses = [network.train(10) for network in networks.values()][0]
            # whichever way of looping over the weights is faster
            best = min(networks, key=lambda foreach: min(seconds(networks[foreach], 5) for _ in range(3)))
            networks = {"best": networks[best]}
            answer = {"program": f"PyTorch {torch.__version__}, one thread, foreach={best}", "losses": losses}
        elif "peak" in request:
            answer = {"peak": peak()}
        else:
            answer = {"seconds": seconds(networks["best"], request["steps"])}
        print(json.dumps(answer), flush=True)


main()
