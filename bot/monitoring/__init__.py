"""What an operator sees of the running bot: figures for Prometheus and one page that says whether all is well.

* metrics: what is counted
* measured: counts the questions an assistant answers
* health: whether the index opens and Telegram was reached lately
* pages: /metrics and /healthz
* probe: asks /healthz from outside, for containers
"""
