<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
    <#if section = "header">${msg("confirmLinkIdpTitle")}
    <#elseif section = "form">
        <form class="stack stack--3" action="${url.loginAction}" method="post">
            <button class="btn btn--primary btn--block" type="submit" name="submitAction" value="linkAccount">${msg("confirmLinkIdpContinue", idpDisplayName)}</button>
            <#if !hideReviewButton?has_content><button class="btn btn--block" type="submit" name="submitAction" value="updateProfile">${msg("confirmLinkIdpReviewProfile")}</button></#if>
        </form>
    </#if>
</@layout.registrationLayout>
