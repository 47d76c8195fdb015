<#import "template.ftl" as layout>
<@layout.emailLayout title=msg("actionsTitle") pre=msg("actionsPre") why=msg("actionsWhy")>
    <p>${msg("hello")}</p>
    <p>${msg("actionsText")}</p>
    <ul>
      <#list requiredActions! as action><li>${msg("requiredAction.${action}")}</li></#list>
    </ul>
    <@layout.step button=msg("actionsButton") notYou=msg("actionsNotYou")/>
</@layout.emailLayout>
